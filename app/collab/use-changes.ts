import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { readChangedFrame } from './changed';
import { mayReconnect } from './codes';

/** Several rows change at once; the page is loaded anew once. Milliseconds. */
const gatherFor = 200;
const firstRetry = 1_000;
const longestRetry = 30_000;

/**
 * Keeps a page that shows rows of a revision up to date: loads its data anew whenever the server says that something in
 * the revision has changed, and after an interruption, when it could not say so. `documentId` is that of any chapter of
 * the revision; only its notices are listened to, no text is loaded. Null: nothing is kept up to date.
 * @param ignored entities whose change the page does not show
 */
export function useChanges(documentId: string | null, ignored: readonly string[] = ['references']): void {
  const { revalidate } = useRevalidator();
  const latest = useRef({ revalidate, ignored });
  latest.current = { revalidate, ignored };

  useEffect(() => {
    if (documentId === null) return;
    let socket: WebSocket | null = null;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let retrying: ReturnType<typeof setTimeout> | undefined;
    let retryAfter = firstRetry;
    let wasOpen = false;
    let isOver = false;
    const reload = () => {
      clearTimeout(gathering);
      gathering = setTimeout(() => latest.current.revalidate(), gatherFor);
    };
    const connect = () => {
      const address = new URL(`/sync/${documentId}`, window.location.href);
      address.protocol = address.protocol.replace('http', 'ws');
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
        if (changed && !latest.current.ignored.includes(changed.entity)) reload();
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
      clearTimeout(gathering);
      clearTimeout(retrying);
      socket?.close();
    };
  }, [documentId]);
}
