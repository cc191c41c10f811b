/**
 * Fills in a lifetime: `{seconds}`, `{milliseconds}`, `{minutes}`, `{hours}`, `{days}` as code in the readable spelling
 * (`14 * 24 * 60 * 60`), `{wholeSeconds}`, `{wholeMilliseconds}` as digits for text, `{duration}` as `14d`.
 */
export function fillLifetime(template: string, seconds: number): string {
  throw new Error('Not written yet.');
}
