import { createContext, type ReactNode, useContext } from 'react';
import type { DocumentConnection } from '~/collab/document-state';
import { useReachable } from '~/collab/use-reachable';
import type { MeetingData } from './route';

type Meeting = {
  data: MeetingData;
  document: DocumentConnection | null;
  /** Whether the server answers now; says so where it does not. To be asked before anything is sent to it. */
  reachable: () => Promise<boolean>;
};

const MeetingContext = createContext<Meeting | null>(null);

/** The meeting of the page. Throws outside of a `MeetingProvider`. */
export function useMeeting(): Meeting {
  const meeting = useContext(MeetingContext);
  if (!meeting) throw new Error('useMeeting needs a MeetingProvider above it.');
  return meeting;
}

/** Gives the meeting to everything below it. */
export function MeetingProvider(props: {
  data: MeetingData;
  document: DocumentConnection | null;
  children: ReactNode;
}) {
  const { data, document, children } = props;
  const asked = useReachable(document);
  // Without a document nothing is being written, so an error page would take nothing away.
  const reachable = document ? asked : async () => true;
  return <MeetingContext.Provider value={{ data, document, reachable }}>{children}</MeetingContext.Provider>;
}
