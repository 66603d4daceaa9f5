import { checkDocument, defaultSettings, parseDocument, type QuestionDocument, SourceText } from '../core/index.ts';
import { type Converted, remarkText, toDraft, toOfficial, writingTextsOf } from '../core/writing/index.ts';
import { attempt } from './attempt.ts';
import { encodeText } from './encodedText.ts';
import type { ExitCode, Io } from './io.ts';
import type { ConvertOptions } from './options.ts';
import { parseFile } from './parseFile.ts';
import { type Problem, problemMessage } from './problem.ts';
import { type ReadFile, readInputs } from './readInputs.ts';
import { printable } from './reporters/terminalText.ts';
import { UsageError } from './usageError.ts';
import { writeFile } from './writeFile.ts';

const forms = { official: toOfficial, draft: toDraft };

/** `convert`: gives sets another form, and tells on standard error what is left to look at. */
export async function convert(options: ConvertOptions, io: Io): Promise<ExitCode> {
  const { texts, to, write } = options;
  let failed = false;
  let errors = false;
  const problem = (it: Problem): void => {
    failed = true;
    io.stderr.write(`kamervragen: ${printable(problemMessage(it, texts))}\n`);
  };
  const inputs: ReadFile[] = [];
  for await (const input of readInputs(options, io, { problem })) {
    inputs.push(input);
    if (!write && inputs.length > 1) throw new UsageError(texts.commandLine.usage.oneFile);
  }
  for (const input of inputs) {
    const { path } = input.file;
    const document = parseFile(path, input.text, io.today, problem);
    const result = document && attempt(path, io.today, () => convertOne(document, to), problem);
    if (result === undefined) continue;
    errors ||= result.errors;
    const unwritten = await deliver(input, result.converted.text, options, io);
    if (unwritten !== undefined) problem(unwritten);
    else tellRemarks(path, result.converted, options, io);
  }
  return failed ? 2 : errors ? 1 : 0;
}

function convertOne(document: QuestionDocument, to: ConvertOptions['to']): { converted: Converted; errors: boolean } {
  const converted = forms[to](document);
  const findings = checkDocument(parseDocument(new SourceText(converted.text)), defaultSettings);
  return { converted, errors: findings.some(({ severity }) => severity === 'error') };
}

/** Brings the text where it belongs; only a file that changes is written. */
async function deliver(input: ReadFile, text: string, { write }: ConvertOptions, io: Io): Promise<Problem | undefined> {
  const bytes = text === input.text ? input.bytes : encodeText({ ...input, text });
  if (!write) io.stdout.write(bytes);
  else if (bytes !== input.bytes) return writeFile(input.file, input.bytes, bytes);
  return undefined;
}

function tellRemarks(path: string, converted: Converted, { language }: ConvertOptions, io: Io): void {
  for (const { line, message } of remarkText(converted, writingTextsOf(language))) {
    io.stderr.write(`${printable(path)}:${line}: ${message}\n`);
  }
}
