import { modelOf } from './seen.js';

/** What is recognised of tokens and seals, as `issue 3:10`. */
export function seenTokens(code: string): string[] {
  const model = modelOf(code);
  const place = ({ at }: { at: { loc: { start: { line: number; column: number } } } }): string =>
    `${at.loc.start.line}:${at.loc.start.column + 1}`;
  return [
    ...model.tokenIssues().map((issue) => `issue ${place(issue)}`),
    ...model.seals().map((seal) => `seal ${place(seal)}`),
    ...model.tokenChecks().map((check) => `${check.kind} ${place(check)}`),
  ];
}
