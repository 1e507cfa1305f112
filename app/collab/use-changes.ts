import { useEffect, useRef } from 'react';
import { readChangedFrame } from './changed';
import { mayReconnect } from './codes';
import { pageAge } from './page-age';
import { useReloading } from './reloading';

/** Until a closed socket is opened again, twice as long each time. Milliseconds. */
const firstRetry = 1_000;
const longestRetry = 30_000;

/**
 * Keeps a page that shows rows of a revision up to date: loads its data anew whenever the server says that something in
 * the revision has changed, and after an interruption, when it could not say so. `documentId` is that of any chapter of
 * the revision; only its notices are listened to, no text is loaded. Null: nothing is kept up to date.
 * @param ignored entities whose change the page does not show
 */
export function useChanges(documentId: string | null, ignored: readonly string[] = ['references']): void {
  useNotices(documentId, (entity) => !ignored.includes(entity));
}

/**
 * Keeps a page up to date that shows rows of all the revisions of a partnership, as `useChanges` does for one.
 * @param shown entities of which the page shows something; `access` is what the person may read
 */
export function usePartnershipChanges(partnershipId: string, shown: readonly string[]): void {
  useNotices(`partnerships/${partnershipId}`, (entity) => shown.includes(entity));
}

/** @param place what is listened to: an address below `/sync`; null: nothing */
function useNotices(place: string | null, isShown: (entity: string) => boolean): void {
  const reload = useReloading();
  const latest = useRef(isShown);
  latest.current = isShown;

  useEffect(() => {
    if (place === null) return;
    let socket: WebSocket | null = null;
    let retrying: ReturnType<typeof setTimeout> | undefined;
    let retryAfter = firstRetry;
    let wasOpen = false;
    let isOver = false;
    const connect = () => {
      const address = new URL(`/sync/${place}`, window.location.href);
      address.protocol = address.protocol.replace('http', 'ws');
      address.search = `age=${pageAge()}`;
      socket = new WebSocket(address);
      socket.binaryType = 'arraybuffer';
      socket.onopen = () => {
        retryAfter = firstRetry;
        if (wasOpen) reload();
        wasOpen = true;
      };
      socket.onmessage = ({ data }) => {
        if (!(data instanceof ArrayBuffer)) return;
        const changed = readChangedFrame(new Uint8Array(data));
        if (changed && latest.current(changed.entity)) reload();
      };
      socket.onclose = ({ code }) => {
        if (isOver || !mayReconnect(code)) return;
        retrying = setTimeout(connect, retryAfter);
        retryAfter = Math.min(retryAfter * 2, longestRetry);
      };
    };
    connect();
    return () => {
      isOver = true;
      clearTimeout(retrying);
      socket?.close();
    };
  }, [place, reload]);
}
