import { Link, useParams } from '@remix-run/react';
import type { MeasureRef } from '~/domain/means/ending';

/** The way to a measure of the revision; `short`: only its code is seen, the rest shown on hover and read out. */
export function MeasureLink({ measure, short = false }: { measure: MeasureRef; short?: boolean }) {
  const { partnership = '', revisionId = '' } = useParams();
  const { measureId, code, wording } = measure;
  return (
    <Link
      to={`/${partnership}/revisions/${revisionId}/measures/${measureId}`}
      prefetch="intent"
      className="link"
      title={short ? wording : undefined}
    >
      {code}
      <span className={short ? 'sr-only' : undefined}> {wording}</span>
    </Link>
  );
}
