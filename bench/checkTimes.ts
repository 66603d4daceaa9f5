/** What a check costs within one process: against the bare parser, and against the linters as libraries. */
import { lint } from 'markdownlint/sync';
import remarkParse from 'remark-parse';
import lintRecommended from 'remark-preset-lint-recommended';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { checkDocument, defaultSettings, parseDocument, SourceText } from '../server/core/index.ts';
import { median } from './statistics.ts';
import { milliseconds, type Row } from './table.ts';
import { setOfSize } from './texts.ts';

/** Rounds that are measured, after as many that only warm all up: fewer of long texts, and of linters. */
const roundsOf = (kilobytes: number) => (kilobytes > 100 ? 15 : 40);
const linterRoundsOf = (kilobytes: number) => (kilobytes > 100 ? 6 : 20);
const parser = unified().use(remarkParse);
const remarkLint = unified().use(remarkParse).use(lintRecommended).freeze();

export async function checkRows(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const kilobytes of [4, 25, 250]) {
    const text = setOfSize(kilobytes * 1000);
    rows.push(await besideParser(kilobytes, text), ...(await besideLinters(kilobytes, text)));
  }
  return rows;
}

const check = (text: string) => checkDocument(parseDocument(new SourceText(text)), defaultSettings);

async function besideParser(kilobytes: number, text: string): Promise<Row> {
  const times = await inTurn(roundsOf(kilobytes), {
    parse: () => parser.parse(text),
    model: () => parseDocument(new SourceText(text)),
    check: () => check(text),
  });
  return {
    what: `check ${kilobytes} KB (${milliseconds(times.model)} parse and model)`,
    ours: milliseconds(times.check),
    beside: `remark-parse ${milliseconds(times.parse)}`,
    figure: { value: times.check / times.parse, unit: '×', most: 1.3 },
  };
}

async function besideLinters(kilobytes: number, text: string): Promise<readonly Row[]> {
  const settings = { strings: { text }, config: { MD013: false } };
  const times = await inTurn(linterRoundsOf(kilobytes), {
    ours: () => check(text),
    markdownlint: () => lint(settings),
    'remark-lint': () => remarkLint.run(remarkLint.parse(text), new VFile(text)),
  });
  return (['markdownlint', 'remark-lint'] as const).map((peer) => ({
    what: `check ${kilobytes} KB`,
    ours: milliseconds(times.ours),
    beside: `${peer} ${milliseconds(times[peer])}`,
    figure: { value: times[peer] / times.ours, unit: '×' },
  }));
}

/** The median of each; all in turn, so that whatever else the machine does weighs on all alike. */
async function inTurn<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => unknown>>,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -rounds; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      await works[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}
