import type { EditSite } from '../ast/edit-site.js';
import { editAt } from '../fix/apply.js';
import type { Edit } from '../fix/edit.js';
import type { Cookie } from '../model/cookie.js';
import { hasDomainFrom, isAmong } from '../model/domains.js';
import type { RuleFile } from '../rule.js';

/** Takes the domain out of the deletions of the cookie. A deletion that still named the domain would miss the cookie: where one cannot be changed, nothing is. */
export function domainsOfDeletions(
  file: RuleFile<never>,
  cookie: Cookie,
  sites: readonly EditSite[],
): readonly Edit[] | undefined {
  const changed = file.model.cookies().filter((other) => other === cookie || hasDomainFrom(other, sites));
  const names = new Set(changed.flatMap(({ name }) => (name.kind === 'scalar' ? [name.value] : [])));
  const key = cookie.readings[0]?.attributes.domain?.key ?? '';
  const edits: Edit[] = [];
  for (const { name, spelt } of file.model.cookieDeletions()) {
    const domain = name?.kind === 'scalar' && names.has(name.value) ? spelt(key) : undefined;
    if (!domain || isAmong(domain.site, sites)) continue;
    const edit = domain.isOwn ? editAt(domain.site, { kind: 'remove' }, file.sourceCode) : undefined;
    if (!edit) return undefined;
    edits.push(edit);
  }
  return edits;
}
