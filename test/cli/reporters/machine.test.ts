/** SARIF, GitHub annotations and JUnit: their structure, and hostile texts in them. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { reportOn } from '../../../server/cli/fileReport.ts';
import { reporters } from '../../../server/cli/reporters/index.ts';
import {
  commandTextsOf,
  defaultSettings,
  parseDocument,
  rules,
  type Severity,
  SourceText,
} from '../../../server/core/index.ts';
import { folderWith, runCli } from '../support/runCli.ts';
import { emptySet, noSet, rightSet } from '../support/texts.ts';

const context = {
  texts: commandTextsOf('nl'),
  language: 'nl',
  version: '1.2.3',
  cwd: '/werk',
  root: '/werk',
  colour: false,
  columns: 80,
  quiet: false,
} as const;

/** A report with one finding of each text, in a path of any kind. */
async function render(format: 'sarif' | 'github' | 'junit', path: string, message: string, severity: Severity) {
  const document = parseDocument(new SourceText(rightSet));
  const report = reportOn({ path, named: true, document }, { ...defaultSettings, only: 'errors' }, {});
  const finding = { rule: 'question-missing', severity, message, span: { start: 3, end: 8 }, fixes: [], related: [] };
  const reporter = await reporters[format](context);
  return reporter.file(reporter.render({ ...report, findings: [finding] })) + reporter.end();
}

const hostile = fc.string({ unit: fc.oneof(fc.constantFrom(...'<>&"\'%:,\r\n\t]'), fc.string({ unit: 'binary' })) });
const severities = fc.constantFrom<Severity>('error', 'warning', 'info', 'hint');

describe('SARIF', () => {
  async function sarif(args: readonly string[], cwd: string) {
    const { stdout, code } = await runCli(['check', '--format', 'sarif', ...args], { cwd });
    return { log: JSON.parse(stdout), code };
  }

  test('has what version 2.1.0 requires', async () => {
    const cwd = folderWith({ 'map met blank/x#1.md': emptySet, 'lijst.md': noSet });
    const { log, code } = await sarif(['.', '--quiet'], cwd);
    assert.equal(code, 1);
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs.length, 1);
    const [run] = log.runs;
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.tool.driver.name, 'Kamervragen');
    assert.match(run.language, /^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/);
    assert.deepEqual(run.invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    assert.deepEqual(run.results, [
      {
        ruleId: 'question-missing',
        ruleIndex: run.tool.driver.rules.findIndex(({ id }: { id: string }) => id === 'question-missing'),
        level: 'error',
        message: { text: run.results[0].message.text },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'map%20met%20blank/x%231.md' },
              region: {
                startLine: 3,
                startColumn: 1,
                endLine: 3,
                endColumn: (emptySet.split('\n')[2]?.length ?? 0) + 1,
              },
            },
          },
        ],
        properties: { fixable: false },
      },
    ]);
  });
  test('tells of every rule what it asks', async () => {
    const { log } = await sarif(['.'], folderWith({ 'x.md': rightSet }));
    const told = log.runs[0].tool.driver.rules;
    assert.deepEqual(
      told.map(({ id }: { id: string }) => id),
      rules.map(({ id }) => id),
    );
    for (const rule of told) {
      assert.ok(rule.help.text.length > 0 && rule.help.text !== rule.id, rule.id);
      assert.match(rule.defaultConfiguration.level, /^(?:error|warning|note)$/);
    }
  });
  test('tells what could not be read', async () => {
    const { log, code } = await sarif(['weg.md'], folderWith({}));
    assert.equal(code, 2);
    const [{ executionSuccessful, toolExecutionNotifications }] = log.runs[0].invocations;
    assert.equal(executionSuccessful, false);
    assert.equal(toolExecutionNotifications[0].message.text, '«weg.md» bestaat niet.');
  });
  test('gives an absolute path as an address', async () => {
    const cwd = folderWith({ 'x.md': emptySet });
    const uri = ({ log }: { log: { runs: { results: unknown[] }[] } }) => JSON.stringify(log.runs[0]?.results[0]);
    assert.match(uri(await sarif([join(cwd, 'x.md')], folderWith({}))), /"uri":"file:\/\/\/[^"]+\/x\.md"/);
    assert.match(uri(await sarif([join(cwd, 'x.md')], cwd)), /"uri":"x\.md"/);
  });
  test('holds any text', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, severities, async (message, severity) => {
        const { runs } = JSON.parse(await render('sarif', 'x.md', message, severity));
        assert.equal(runs[0].results[0].message.text, message);
        assert.match(runs[0].results[0].level, /^(?:error|warning|note)$/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('GitHub', () => {
  test('writes an annotation for each finding', async () => {
    const cwd = folderWith({ 'map/x.md': emptySet });
    const { stdout } = await runCli(['check', '.', '--quiet', '--format', 'github'], { cwd });
    const length = emptySet.split('\n')[2]?.length;
    assert.equal(
      stdout.split('::').slice(0, 2).join('::'),
      `::error file=map/x.md,line=3,endLine=3,col=1,endColumn=${length},title=question-missing`,
    );
  });
  test('is silent when all is well', async () => {
    const { stdout } = await runCli(['check', '-', '--quiet', '--format', 'github'], { stdin: rightSet });
    assert.equal(stdout, '');
  });
  test('names files as the repository does', async () => {
    const root = folderWith({ 'map/x.md': emptySet });
    const world = { cwd: join(root, 'map'), env: { GITHUB_WORKSPACE: root } };
    const { stdout } = await runCli(['check', 'x.md', '--quiet', '--format', 'github'], world);
    assert.match(stdout, /^::error file=map\/x\.md,/);
  });
  test('maps the weights', async () => {
    for (const [severity, command] of Object.entries({
      error: 'error',
      warning: 'warning',
      info: 'notice',
      hint: 'notice',
    })) {
      assert.match(await render('github', 'x.md', 'Zin.', severity as Severity), new RegExp(`^::${command} `));
    }
  });
  test('keeps any text on one line that reads back the same', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (name, message) => {
        const line = await render('github', `a${name}b`, message, 'error');
        assert.match(line, /^[^\r\n]*\n$/);
        const [, properties = '', data = ''] = /^::error (.*?)::(.*)\n$/s.exec(line) ?? [];
        assert.equal(properties.split(',').length, 6);
        const decode = (text: string) =>
          text.replace(/%(0D|0A|25)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
        assert.equal(decode(data), message);
      }),
      { numRuns: 100 },
    );
  });
});

describe('JUnit', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => /^test(?:suite|case)$/.test(name),
  });
  const parse = (xml: string) => {
    assert.equal(XMLValidator.validate(xml), true);
    return parser.parse(xml).testsuites;
  };

  test('counts as failures what has severity error', async () => {
    const cwd = folderWith({ 'a.md': emptySet, 'b.md': rightSet, 'c.md': noSet });
    const { stdout } = await runCli(['check', '.', 'weg.md', '--quiet', '--format', 'junit'], { cwd });
    const suites = parse(stdout);
    assert.deepEqual([suites.tests, suites.failures, suites.errors], ['4', '1', '1']);
    const [problem, wrong, right, none] = suites.testsuite;
    assert.equal(problem.testcase[0].error.message, '«weg.md» bestaat niet.');
    assert.equal(wrong.name, 'a.md');
    assert.equal(wrong.testcase[0].name, 'question-missing (3:1)');
    assert.match(wrong.testcase[0].failure['#text'], /^a\.md:3:1: fout: Er staat geen vraag/);
    assert.equal(right.testcase[0].failure, undefined);
    assert.equal(none.testcase[0].skipped.message, 'geen Kamervragen in dit bestand');
  });
  test('other weights pass, and are told', async () => {
    const [suite] = parse(await render('junit', 'x.md', 'Zin.', 'warning')).testsuite;
    assert.deepEqual([suite.failures, suite.testcase[0].failure], ['0', undefined]);
    assert.match(suite.testcase[0]['system-out'], /waarschuwing: Zin\./);
  });
  test('is XML also when there is nothing', async () => {
    const { end } = await reporters.junit(context);
    assert.equal(parse(end()).tests, '0');
  });
  test('holds any text', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, severities, async (name, message, severity) => {
        const suites = parse(await render('junit', `a${name}b`, message, severity));
        assert.equal(suites.tests, '1');
      }),
      { numRuns: 200 },
    );
    const suites = parse(await render('junit', 'a<&">.md', 'Schrijf «<sup>1</sup>» & "2".\u0000\ud800', 'error'));
    assert.equal(suites.testsuite[0].name, 'a<&">.md');
    assert.equal(suites.testsuite[0].testcase[0].failure.message, 'Schrijf «<sup>1</sup>» & "2".\u{fffd}\u{fffd}');
  });
});
