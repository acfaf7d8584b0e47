/** From many measurements to the few figures that are printed. */

/** What took from `began` to `ended`. */
export interface Span { readonly began: number, readonly ended: number }

/** The value below which this share of all lies; `NaN` of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** How often somebody had to wait: what overlaps, however many, is one round trip. */
export function rounds(spans: readonly Span[]): number {
  let count = 0
  let end = Number.NEGATIVE_INFINITY
  for (const { began, ended } of spans.toSorted((a, b) => a.began - b.began)) {
    if (began >= end) count++
    end = began >= end ? ended : Math.max(end, ended)
  }
  return count
}

/** Lines of cells, the first column to the left and the others to the right. */
export function table(rows: ReadonlyArray<readonly string[]>): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows.map(row => row.map((cell, column) => column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)).join('   ')).join('\n')
}
