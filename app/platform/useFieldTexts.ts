import { useMemo } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import type { FieldError, FieldErrors } from './forms';

/**
 * What is wrong with each field, in the language of the page. The same answer gives the same object, which
 * `ErrorSummary` needs to announce each answer once.
 */
export function useFieldTexts(errors: FieldErrors | undefined): Record<string, string> {
  const { t } = useTranslation();
  return useMemo(() => {
    const text = ({ key, count }: FieldError) => {
      return key === 'tooLong' || key === 'tooShort'
        ? t(`errors.${key}`, { count: count ?? 0 })
        : t(`errors.${key}`);
    };
    return Object.fromEntries(Object.entries(errors ?? {}).map(([field, error]) => [field, text(error)]));
  }, [errors, t]);
}
