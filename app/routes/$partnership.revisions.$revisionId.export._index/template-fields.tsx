import type { TemplateScope } from '~/domain/exports/template-fields';
import type { TextKey } from '~/i18n/translate';
import { useTranslation } from '~/i18n/useTranslation';

type Row = { written: string; key: TextKey<'exports'> };

/** The fields of each kind of scope once, however often it stands in the tree, and its loops. */
function groupsOf(scope: TemplateScope, groups = new Map<TemplateScope['kind'], Row[]>()) {
  const rows = groups.get(scope.kind) ?? [];
  groups.set(scope.kind, rows);
  const add = (written: string, key: string) => {
    if (!rows.some((row) => row.written === written)) rows.push({ written, key: key as Row['key'] });
  };
  for (const field of scope.fields) add(`{${field}}`, `fields.${scope.kind}.${field}`);
  for (const [name, loop] of Object.entries(scope.loops)) {
    add(`{#${name}} … {/${name}}`, `loops.${name}`);
    groupsOf(loop, groups);
  }
  return groups;
}

/** What may be written into a template, for whoever writes one. */
export function TemplateFields({ scope }: { scope: TemplateScope }) {
  const { t } = useTranslation('exports');
  const [loop = ''] = Object.keys(scope.loops).slice(1);
  return (
    <details className="mt-6">
      <summary className="cursor-pointer font-semibold text-brand">{t('template.fields')}</summary>
      <p className="mt-3 max-w-prose text-ink-soft">
        {t('template.fieldsAbout', { open: `{#${loop}}`, close: `{/${loop}}` })}
      </p>
      <div className="mt-4 gap-x-8 md:columns-2">
        {[...groupsOf(scope)].map(([kind, rows]) => (
          <section key={kind} className="mb-6 break-inside-avoid">
            <h3 className="mb-2 font-semibold">{t(`kinds.${kind}`)}</h3>
            <dl className="grid gap-1.5 text-sm">
              {rows.map(({ written, key }) => (
                <div key={written} className="flex flex-wrap gap-x-3">
                  <dt className="font-mono">{written}</dt>
                  <dd className="text-ink-soft">{t(key)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </details>
  );
}
