import { useLocation, useNavigation } from '@remix-run/react';

/**
 * The search parameters of this page's address; while it is being narrowed, those it is about to have. Fields of a
 * filter that show these keep their focus and never jump back.
 */
export function usePendingSearch(): URLSearchParams {
  const { pathname, search } = useLocation();
  const { location } = useNavigation();
  return new URLSearchParams(location?.pathname === pathname ? location.search : search);
}
