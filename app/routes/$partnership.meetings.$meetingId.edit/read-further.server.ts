import { z } from 'zod';

/** Ids of the groups that are to join; whatever else comes was not sent by a page of ours. */
export function readFurther(formData: FormData): string[] {
  const ids = z.array(z.uuid()).safeParse(formData.getAll('further'));
  if (!ids.success) throw new Response(null, { status: 400 });
  return ids.data;
}
