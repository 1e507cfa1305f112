import { createContext, type ReactNode, useContext } from 'react';
import type { DocumentConnection } from '~/collab/document-state';
import { useReachable } from '~/collab/use-reachable';
import type { useCapture } from '../$partnership.meetings.$meetingId.capture/use-capture';
import type { MeetingData } from './route';

type Meeting = {
  data: MeetingData;
  document: DocumentConnection | null;
  /** Tasks and resolutions put down while writing; where nothing is written, as on the screen, undefined. */
  captured?: ReturnType<typeof useCapture> | undefined;
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
  captured?: ReturnType<typeof useCapture> | undefined;
  children: ReactNode;
}) {
  const { data, document, captured, children } = props;
  const asked = useReachable(document);
  // Without a document nothing is being written, so an error page would take nothing away.
  const reachable = document ? asked : async () => true;
  return (
    <MeetingContext.Provider value={{ data, document, captured, reachable }}>
      {children}
    </MeetingContext.Provider>
  );
}
