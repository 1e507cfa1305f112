import { useParams } from '@remix-run/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useReloading } from '~/collab/reloading';
import { type FileSubject, maxAttachmentSize } from '~/domain/attachments/schema';
import { type Sent, sendFile } from './send-file';
import { thumbnailOf } from './thumbnail';

/** A file on its way. */
export type Upload = {
  id: string;
  name: string;
  /** `failed`: the network or the server is away; it can be sent again. */
  state: 'waiting' | 'sending' | 'failed' | 'refused';
  /** 0 to 1. */
  share: number;
  /** Why it was refused. */
  why: Exclude<Sent, { outcome: 'stored' | 'lost' }> | null;
};

/** How long to wait before a file is sent again by itself, in milliseconds. */
const pauses = [1_000, 4_000];

/**
 * Sends files one after another; each again by itself where the answer does not come. An id made here goes with it, so
 * what is sent twice is kept once.
 * @param onStored told the name of each file that is kept
 */
export function useUploads(
  subject: FileSubject,
  onStored: (name: string) => void,
): {
  uploads: Upload[];
  add: (files: Iterable<File>) => void;
  retry: (id: string) => void;
  dismiss: (id: string) => void;
} {
  const { partnership = '' } = useParams();
  const reload = useReloading();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const files = useRef(new Map<string, File>());
  const queue = useRef<string[]>([]);
  const isWorking = useRef(false);
  const leaving = useRef<AbortController | null>(null);
  const latest = useRef({ subject, onStored });
  latest.current = { subject, onStored };

  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);

  const change = useCallback((id: string, fields: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...fields } : one)));
  }, []);

  const work = useCallback(async () => {
    if (isWorking.current) return;
    isWorking.current = true;
    for (let id = queue.current.shift(); id !== undefined; id = queue.current.shift()) {
      const file = files.current.get(id);
      const signal = leaving.current?.signal;
      if (!file || !signal || signal.aborted) continue;
      const form = formOf(latest.current.subject, id, file, await thumbnailOf(file));
      let sent: Sent = { outcome: 'lost' };
      for (const pause of [0, ...pauses]) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        if (signal.aborted) break;
        change(id, { state: 'sending', share: 0, why: null });
        const url = `/${partnership}/attachments`;
        const onProgress = (share: number) => change(id, { share });
        sent = await sendFile(url, form, onProgress, signal);
        if (sent.outcome !== 'lost') break;
      }
      if (signal.aborted) continue;
      if (sent.outcome === 'lost') change(id, { state: 'failed' });
      else if (sent.outcome !== 'stored') change(id, { state: 'refused', why: sent });
      else {
        files.current.delete(id);
        setUploads((all) => all.filter((one) => one.id !== id));
        latest.current.onStored(file.name);
        reload();
      }
    }
    isWorking.current = false;
  }, [change, partnership, reload]);

  const add = useCallback(
    (chosen: Iterable<File>) => {
      // What was refused before has been read when the next one is chosen.
      setUploads((all) => all.filter(({ state }) => state !== 'refused'));
      for (const file of chosen) {
        const id = crypto.randomUUID();
        const upload = { id, name: file.name, share: 0 };
        // The server would not even read it, and could say nothing.
        const isTooLarge = file.size > maxAttachmentSize;
        const why = { outcome: 'refused', reason: 'file_too_large' } as const;
        setUploads((all) => [
          ...all,
          isTooLarge ? { ...upload, state: 'refused', why } : { ...upload, state: 'waiting', why: null },
        ]);
        if (isTooLarge) continue;
        files.current.set(id, file);
        queue.current.push(id);
      }
      void work();
    },
    [work],
  );
  const retry = useCallback(
    (id: string) => {
      change(id, { state: 'waiting', share: 0 });
      queue.current.push(id);
      void work();
    },
    [change, work],
  );
  const dismiss = useCallback((id: string) => {
    files.current.delete(id);
    setUploads((all) => all.filter((one) => one.id !== id));
  }, []);
  return { uploads, add, retry, dismiss };
}

function formOf(subject: FileSubject, id: string, file: File, thumbnail: Blob | null): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fieldsOf(subject))) form.set(name, value);
  form.set('id', id);
  form.set('file', file);
  if (thumbnail) form.set('thumbnail', thumbnail, 'nahled.jpg');
  return form;
}

function fieldsOf(subject: FileSubject): Record<string, string> {
  switch (subject.kind) {
    case 'baseline':
    case 'target':
      return { intent: 'attachEvidence', ...subject };
    case 'template':
    case 'minutes_template':
      return { intent: 'attachTemplate', kind: subject.kind };
    case 'meeting':
      return {
        ...{ intent: 'attachToMeeting', meetingId: subject.id, agendaItemId: subject.agendaItemId ?? '' },
      };
    case 'task':
      return { intent: 'attachToTask', taskId: subject.id };
  }
}
