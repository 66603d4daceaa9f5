import { layers } from './layers.mjs';

const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (paths) => `^(?:${paths.map(quoted).join('|')})(?:/|$)`;

/** A folder imports from itself, from the layers its row names, and from nothing else of ours. */
const layerRules = Object.entries(layers).map(([folder, { imports }]) => ({
  name: `layer ${folder}`,
  comment: `layers.mjs says what ${folder} may import.`,
  severity: 'error',
  from: { path: `^${quoted(folder)}/` },
  to: { path: '^(?:server|client|test)/', pathNot: anyOf([folder, ...imports]) },
}));

const packageRules = Object.entries(layers).map(([folder, { packages }]) => ({
  name: `packages of ${folder}`,
  comment: `layers.mjs says which packages ${folder} may use.`,
  severity: 'error',
  from: { path: `^${quoted(folder)}/` },
  to: {
    dependencyTypesNot: ['local', ...(packages.includes('node') ? ['core'] : [])],
    pathNot: [
      '^(?:server|client|test)/',
      ...packages
        .filter((name) => name !== 'node')
        .map((name) => `^(?:node_modules/)?(?:@types/)?${quoted(name)}(?:/|$)`),
    ],
  },
}));

/** The core's own files at its top (settings, the public index) see all of the core, and only it. */
const coreRule = {
  name: 'core is closed',
  comment: 'Nothing in the core may reach outside it.',
  severity: 'error',
  from: { path: '^server/core/' },
  to: { path: '^(?:server|client|test)/', pathNot: '^server/core/' },
};

export default {
  forbidden: [
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    coreRule,
    ...layerRules,
    ...packageRules,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
