import { Link, useParams } from '@remix-run/react';
import { useMemo } from 'react';
import { ProseView } from '~/collab/prose-view';
import { ReferenceProvider } from '~/collab/references';
import type { MeasurePage } from '~/domain/measures/schema';
import type { MeasureText } from '~/domain/measures/text.server';
import { useTranslation } from '~/i18n/useTranslation';
import { Card } from '~/ui/Card';

/** What the measure says, in full. It is written in its chapter, together with the others. */
export function WordingPanel({ page, text }: { page: MeasurePage; text: MeasureText | null }) {
  const { t } = useTranslation('measure');
  const { partnership = '' } = useParams();
  const { measure, revision, chapter, rights } = page;
  const chapters = `/${partnership}/revisions/${revision.id}/chapters`;
  const references = useMemo(
    () => ({
      people: text?.people ?? [],
      measures: (text?.measures ?? []).map(({ chapterId, ...one }) => ({
        ...{ ...one, href: `${chapters}/${chapterId}#m-${one.id}` },
      })),
    }),
    [text, chapters],
  );
  return (
    <Card
      title={t('wording')}
      action={
        <Link
          to={`${chapters}/${chapter.id}#m-${measure.measureId}`}
          prefetch="intent"
          className="link on-screen-only text-sm"
        >
          {t(rights.edit ? 'editInChapter' : 'readInChapter')}
        </Link>
      }
    >
      {text && measure.text !== '' ? (
        <ReferenceProvider value={references}>
          <div lang="cs" className="max-w-prose">
            <ProseView content={text.content} firstBlockAsTitle />
          </div>
        </ReferenceProvider>
      ) : (
        <p className="text-ink-soft">{t('noWording')}</p>
      )}
    </Card>
  );
}
