import type { TemplateFaultReason } from '~/domain/exports/template-fault';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { ProgressBar } from '~/ui/ProgressBar';
import type { Upload } from './use-uploads';

export type Explain = (fault: { reason: TemplateFaultReason; what: string }) => string;

/** Files on their way, and what did not go well. */
export function UploadRows(props: {
  uploads: Upload[];
  onRetry: (id: string) => void;
  onDismiss: (id: string) => void;
  explain?: Explain | undefined;
}) {
  const { uploads, onRetry, onDismiss, explain } = props;
  const { t } = useTranslation('attachments');
  const { t: errors } = useTranslation('errors');
  const wordsFor = ({ why }: Upload) => {
    if (why?.outcome === 'refused') return errors(`refused.${why.reason}`);
    return why && explain ? explain(why.fault) : errors('refused.file_type');
  };
  return uploads.map((upload) => {
    const { id, name, state, share } = upload;
    if (state === 'sending' || state === 'waiting') {
      const label = t(state === 'waiting' ? 'waiting' : share < 1 ? 'sending' : 'keeping', { name });
      return <ProgressBar key={id} label={label} {...(share < 1 && { value: share * 100 })} />;
    }
    return (
      <Banner key={id} tone={state === 'refused' ? 'danger' : 'warning'} live>
        <p className="break-words">
          <strong>{name}</strong>: {state === 'failed' ? t('failed') : wordsFor(upload)}
        </p>
        <div className="mt-2 flex flex-wrap gap-2">
          {state === 'failed' && (
            <Button size="small" icon="up" onClick={() => onRetry(id)}>
              {t('retry')}
              <span className="sr-only">: {name}</span>
            </Button>
          )}
          <Button size="small" variant="quiet" icon="close" onClick={() => onDismiss(id)}>
            {t('dismiss')}
            <span className="sr-only">: {name}</span>
          </Button>
        </div>
      </Banner>
    );
  });
}
