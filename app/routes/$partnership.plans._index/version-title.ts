import type { VersionKind } from '~/domain/plans/schema';
import type { Translate } from '~/i18n/translate';

/** What a kept version is called: after the step that kept it, or as somebody has named it. */
export function versionTitle(
  { kind, name }: { kind: VersionKind; name: string },
  t: Translate<'plan'>,
): string {
  return kind === 'named' ? name : t(`version.${kind}`);
}
