import { Link } from '@remix-run/react';
import type { DeskMeeting } from '~/domain/meetings/desk';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge } from '~/ui/Badge';
import { Card } from '~/ui/Card';
import { MeetingLines } from '../$partnership.meetings._index/meeting-lines';

/** The meetings ahead that the person is asked to, and what they have answered. */
export function NextMeetings({ meetings }: { meetings: readonly DeskMeeting[] }) {
  const { t } = useTranslation('meetings');
  return (
    <Card
      title={t('next')}
      action={
        <Link to="meetings" prefetch="intent" className="link">
          {t('all')}
        </Link>
      }
    >
      <MeetingLines meetings={meetings} beside={({ reply }) => <Reply reply={reply} />} />
    </Card>
  );
}

function Reply({ reply }: Pick<DeskMeeting, 'reply'>) {
  const { t } = useTranslation('desk');
  if (reply === undefined) return null;
  if (reply === null) {
    return (
      <Badge tone="info" icon="question">
        {t('reply.none')}
      </Badge>
    );
  }
  return (
    <Badge tone={reply === 'coming' ? 'success' : 'neutral'} icon={reply === 'coming' ? 'check' : 'close'}>
      {t(`reply.${reply}`)}
    </Badge>
  );
}
