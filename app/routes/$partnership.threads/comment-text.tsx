import { piecesOf } from '~/domain/threads/body';
import { useTranslation } from '~/i18n/useTranslation';
import { useDiscussions } from './use-threads';

/** What somebody said, with the people it speaks to by their present names. */
export function CommentText({ body }: { body: string }) {
  const { person } = useDiscussions();
  const { t } = useTranslation('threads');
  let at = 0;
  return (
    <p className="whitespace-pre-wrap break-words">
      {piecesOf(body).map((piece) => {
        const key = at;
        at += piece.kind === 'text' ? piece.text.length : 1;
        return piece.kind === 'text' ? (
          <span key={key}>{piece.text}</span>
        ) : (
          <strong key={key} className="text-brand-strong">
            @{person(piece.id)?.name ?? t('unknownPerson')}
          </strong>
        );
      })}
    </p>
  );
}
