import { useNavigation } from '@remix-run/react';

/** Whether a form of this page is on its way: the one with the given `intent`, or any. For `Button`'s `busy`. */
export function useSubmitting(intent?: string): boolean {
  const { state, formData, formMethod } = useNavigation();
  if (state === 'idle' || !formData || formMethod === 'GET') return false;
  return intent === undefined || formData.get('intent') === intent;
}
