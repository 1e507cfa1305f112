import type { LoaderFunctionArgs } from '@remix-run/node';
import { feedCalendar } from '~/domain/meetings/calendar';
import { readCalendar } from '~/domain/meetings/replies.server';
import { letterTranslator } from '~/i18n/i18n.server';
import { defaultLanguage, languages } from '~/i18n/language';
import { requestClient } from '~/platform/session.server';

/** A person's meetings for calendar programs, which cannot sign in: whoever knows the key reads them. */
export async function loader(args: LoaderFunctionArgs) {
  const key = (args.params.key ?? '').replace(/\.ics$/, '');
  const calendar = await readCalendar(requestClient(args), key, args.context.publicUrl);
  if (!calendar) throw new Response(null, { status: 404 });
  const t = letterTranslator(languages.find((one) => one === calendar.language) ?? defaultLanguage);
  return new Response(feedCalendar(t('meeting.feed'), calendar.meetings, new Date()), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}
