import { useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import type { DocumentConnection } from './document-state';
import { useReferences } from './references';
import { useDocumentState } from './use-document';
import './collab.css';

/**
 * Why a document cannot be edited any more, and a way to save text the server has not taken.
 * For the top of a page, `<PageNotice>` shows it when it is needed; a section shows it where the person was writing.
 */
export function DocumentNotice({ document }: { document: DocumentConnection }) {
  const { t } = useTranslation('live');
  const reason = useDocumentState(document, ({ refusal, access }) => refusal ?? access);
  const waiting = useDocumentState(document, (state) => state.waiting);
  const canRetry = reason === 'signedOut' || reason === 'failed';
  return (
    <div className="document-notice" role="alert">
      <p>{t(`notice.${reason}`)}</p>
      {waiting > 0 && <p>{t('notice.unsent', { count: waiting })}</p>}
      {(canRetry || waiting > 0) && (
        <div className="document-notice-actions">
          {reason === 'signedOut' && (
            <a href="/sign-in" target="_blank" rel="noopener">
              {t('notice.signIn')}
            </a>
          )}
          {canRetry && (
            <button type="button" onClick={() => document.reconnect()}>
              {t('notice.retry')}
            </button>
          )}
          {waiting > 0 && <CopyUnsent document={document} />}
          {waiting > 0 && !canRetry && <DiscardUnsent document={document} />}
        </div>
      )}
    </div>
  );
}

/** The notice for the top of a document's page: nothing while all is well or a section already shows it. */
export function PageNotice({ document }: { document: DocumentConnection | null }) {
  const isNeeded = useDocumentState(
    document,
    ({ refusal, access, waiting, status, workingIn }) =>
      workingIn === null && (refusal !== null || (status === 'online' && access !== 'edit' && waiting > 0)),
  );
  return document && isNeeded ? <DocumentNotice document={document} /> : null;
}

function CopyUnsent({ document }: { document: DocumentConnection }) {
  const { t } = useTranslation('live');
  const references = useReferences();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(document.unsentText(references)).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {t('notice.copy')}
      </button>
      <span role="status">{outcome && t(`notice.copy_${outcome}`)}</span>
      {outcome === 'failed' && (
        <textarea
          readOnly
          rows={6}
          aria-label={t('notice.unsentText')}
          value={document.unsentText(references)}
        />
      )}
    </>
  );
}

function DiscardUnsent({ document }: { document: DocumentConnection }) {
  const { t } = useTranslation('live');
  return (
    <button type="button" onClick={() => void document.discardUnsent().then(() => location.reload())}>
      {t('notice.discard')}
    </button>
  );
}
