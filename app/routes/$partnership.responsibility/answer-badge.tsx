import type { Answer } from '~/domain/plans/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Badge, type BadgeProps } from '~/ui/Badge';

const looks: Record<Answer, Pick<BadgeProps, 'tone' | 'icon'>> = {
  assigned: { tone: 'info', icon: 'question' },
  accepted: { tone: 'success', icon: 'check' },
  declined: { tone: 'danger', icon: 'close' },
};

/** What the named person has answered. */
export function AnswerBadge({ answer }: { answer: Answer }) {
  const { t } = useTranslation('responsibility');
  return <Badge {...looks[answer]}>{t(`answer.${answer}`)}</Badge>;
}
