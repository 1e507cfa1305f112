import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { Spinner } from '~/ui/Spinner';
import type { FormProps } from './capture-facts';

type Loaded = typeof import('./capture-form');

let loaded: Loaded | null = null;

/** Loads the form; resolves to whether it is there. Without a network it is not, and may be later. */
export function loadForm(): Promise<boolean> {
  return import('./capture-form').then(
    (module) => {
      loaded = module;
      return true;
    },
    () => false,
  );
}

/** The form, as soon as it is loaded; not by `lazy`, whose failure would take the page away from under the writer. */
export function OnDemandForm(props: FormProps) {
  const { t } = useTranslation('capture');
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>(loaded ? 'ready' : 'loading');
  const begin = useCallback(() => {
    setState('loading');
    void loadForm().then((isThere) => setState(isThere ? 'ready' : 'failed'));
  }, []);
  useEffect(() => {
    if (!loaded) begin();
  }, [begin]);
  if (state === 'ready' && loaded) return <loaded.CaptureForm {...props} />;
  if (state === 'loading') return <Spinner />;
  return (
    <Banner tone="warning" live>
      <p>{t('notLoaded')}</p>
      <div className="mt-2 flex gap-2">
        <Button size="small" onClick={begin}>
          {t('tryAgain')}
        </Button>
        <Button size="small" onClick={() => props.onDone(null)}>
          {t('back')}
        </Button>
      </div>
    </Banner>
  );
}
