/** One measure: ours, what stands beside it, and the figure that is held to a limit. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly beside?: string;
  readonly figure?: Figure;
}

export interface Figure {
  readonly value: number;
  readonly unit: '×' | 'ms' | 'MB' | 'KB' | '';
  /** No limit: only told. */
  readonly least?: number;
  readonly most?: number;
}

export type Verdict = 'ok' | 'TOO SLOW' | 'TOO BIG' | '';

export function verdictOf({ figure }: Row): Verdict {
  if (figure === undefined || (figure.least === undefined && figure.most === undefined)) return '';
  const { value, unit, least = -Infinity, most = Infinity } = figure;
  if (value >= least && value <= most) return 'ok';
  return unit === 'MB' || unit === 'KB' ? 'TOO BIG' : 'TOO SLOW';
}

/** A time in milliseconds, with as many digits as mean something. */
export function milliseconds(value: number): string {
  return `${digits(value)} ms`;
}

const columns = [44, 18, 36, 11, 11, 8] as const;

export function heading(): string {
  const titles = line(['', 'ours', 'beside', 'figure', 'limit', '']);
  return `${titles}\n${'-'.repeat(titles.length)}`;
}

export function lineOf(row: Row): string {
  const { what, ours, beside = '', figure } = row;
  return line([what, ours, beside, figure === undefined ? '' : measured(figure), limitOf(figure), verdictOf(row)]);
}

function line(cells: readonly string[]): string {
  return cells.map((cell, at) => cell.padEnd(columns[at] ?? 0)).join(' ');
}

function measured({ value, unit }: Figure): string {
  return `${digits(value)} ${unit}`;
}

function limitOf(figure: Figure | undefined): string {
  if (figure?.least !== undefined) return `≥ ${figure.least} ${figure.unit}`;
  return figure?.most === undefined ? '' : `≤ ${figure.most} ${figure.unit}`;
}

function digits(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
}
