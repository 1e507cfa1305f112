import type { ReactNode } from 'react';
import { PageNotice } from '~/collab/document-notice';
import type { DocumentConnection } from '~/collab/document-state';
import { Presence } from '~/collab/presence';
import { SaveState } from '~/collab/save-state';

/** What a page says of a document that is being written: whether it is saved, who is here, and what went wrong. */
export function LiveBar(props: {
  document: DocumentConnection | null;
  /** How a section is called, to say where somebody is. */
  sectionName: (key: string) => string | null;
  /** Between the two: what goes on in the page. */
  children?: ReactNode;
}) {
  return (
    <>
      <div className="on-screen-only sticky top-16 z-20 -mx-2 mt-4 flex min-h-12 flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-b bg-surface px-2 py-1.5">
        <SaveState document={props.document} />
        {props.children}
        <Presence document={props.document} sectionName={props.sectionName} />
      </div>
      <PageNotice document={props.document} />
    </>
  );
}
