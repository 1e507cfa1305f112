import { countGaps, isOutdated, type RevisionLife } from '~/domain/plans/lifecycle';
import { longestTitle } from '~/domain/plans/schema';
import { useFormat } from '~/i18n/useFormat';
import { useTranslation } from '~/i18n/useTranslation';
import { Banner } from '~/ui/Banner';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { TextField } from '~/ui/TextField';
import { useToast } from '~/ui/Toast';
import { FormDialog } from './form-dialog';
import { GapList } from './gap-list';

/** Steps which ask for something, or say what they mean, before they are taken. */
export type AskedStep =
  | 'openConsultation'
  | 'closeConsultation'
  | 'makeReady'
  | 'approve'
  | 'fork'
  | 'nameVersion';

export interface LifeDialogProps {
  step: AskedStep;
  life: RevisionLife;
  open: boolean;
  onClose: () => void;
}

/** The dialog of a step; loaded when it is first asked for. */
export function LifeDialog({ step, ...props }: LifeDialogProps) {
  switch (step) {
    case 'openConsultation':
      return <OpenConsultation {...props} />;
    case 'closeConsultation':
      return <CloseConsultation {...props} />;
    case 'makeReady':
      return <Refused {...props} />;
    case 'approve':
      return <Approve {...props} />;
    case 'fork':
      return <Fork {...props} />;
    case 'nameVersion':
      return <NameVersion {...props} />;
  }
}

type Props = Omit<LifeDialogProps, 'step'>;

function useDone(step: 'openConsultation' | 'closeConsultation' | 'approve' | 'nameVersion'): () => void {
  const { t: steps } = useTranslation('steps');
  const toast = useToast();
  return () => toast({ message: steps(`done.${step}`) });
}

function OpenConsultation({ open, onClose }: Props) {
  const { t } = useTranslation('stepDialogs');
  const { t: steps } = useTranslation('steps');
  return (
    <FormDialog
      {...{ open, onClose, onDone: useDone('openConsultation'), intent: 'openConsultation' }}
      title={steps('step.openConsultation')}
      description={t('openConsultation.description')}
      done={t('openConsultation.done')}
      busy={t('openConsultation.busy')}
    >
      {(errorOf) => (
        <TextField
          name="deadline"
          type="date"
          label={t('openConsultation.deadline')}
          hint={t('openConsultation.hint')}
          error={errorOf('deadline')}
        />
      )}
    </FormDialog>
  );
}

function CloseConsultation({ open, onClose, life: { consultation } }: Props) {
  const { t } = useTranslation('stepDialogs');
  const { t: steps } = useTranslation('steps');
  const format = useFormat();
  const early = consultation !== null && consultation.deadline >= new Date().toISOString().slice(0, 10);
  return (
    <FormDialog
      {...{ open, onClose, onDone: useDone('closeConsultation'), intent: 'closeConsultation' }}
      title={steps('step.closeConsultation')}
      description={
        early
          ? t('closeConsultation.early', { date: format.date(consultation.deadline) })
          : t('closeConsultation.description')
      }
      done={t('closeConsultation.done')}
      busy={t('closeConsultation.busy')}
    />
  );
}

/** Why a revision is not made ready. */
function Refused({ open, onClose, life }: Props) {
  const { t } = useTranslation('stepDialogs');
  const { t: common } = useTranslation();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('makeReady.refused')}
      actions={
        <Button variant="primary" onClick={onClose}>
          {common('actions.close')}
        </Button>
      }
    >
      <GapList gaps={life.gaps} />
    </Dialog>
  );
}

function Approve({ open, onClose, life }: Props) {
  const { t } = useTranslation('stepDialogs');
  const { t: steps } = useTranslation('steps');
  const { inForce, forkedFrom, waived, declined } = life;
  return (
    <FormDialog
      {...{ open, onClose, onDone: useDone('approve'), intent: 'approve' }}
      title={steps('step.approve')}
      done={t('approve.done')}
      busy={t('approve.busy')}
      refusal={
        <Banner tone="danger" live title={t('approve.refused')}>
          <GapList gaps={life.gaps} />
        </Banner>
      }
    >
      {(_, isRefused) => (
        <>
          {countGaps(life) > 0 && !isRefused && (
            <Banner tone="warning" title={steps('missing', { count: countGaps(life) })}>
              <GapList gaps={life.gaps} />
            </Banner>
          )}
          <ul className="grid list-disc gap-2 pl-5">
            <li>{t('approve.frozen')}</li>
            <li>{inForce ? t('approve.supersedes', { name: inForce.name }) : t('approve.first')}</li>
            <li>{t('approve.version')}</li>
            <li>{t('approve.later')}</li>
            {waived > 0 && <li>{t('approve.waived', { count: waived })}</li>}
            {declined > 0 && <li>{t('approve.declined', { count: declined })}</li>}
          </ul>
          {inForce && isOutdated(life) && (
            <Banner tone="warning">
              {forkedFrom
                ? t('approve.outdated', { from: forkedFrom.name, inForce: inForce.name })
                : t('approve.notForked', { inForce: inForce.name })}
            </Banner>
          )}
        </>
      )}
    </FormDialog>
  );
}

function Fork({ open, onClose }: Props) {
  const { t } = useTranslation('stepDialogs');
  return (
    <FormDialog
      {...{ open, onClose, intent: 'fork' }}
      title={t('fork.title')}
      description={t('fork.description')}
      done={t('fork.done')}
      busy={t('fork.busy')}
    >
      {(errorOf) => (
        <TextField
          name="name"
          label={t('fork.name')}
          hint={t('fork.nameHint')}
          error={errorOf('name')}
          maxLength={longestTitle}
          autoComplete="off"
        />
      )}
    </FormDialog>
  );
}

function NameVersion({ open, onClose }: Props) {
  const { t } = useTranslation('stepDialogs');
  const { t: steps } = useTranslation('steps');
  return (
    <FormDialog
      {...{ open, onClose, onDone: useDone('nameVersion'), intent: 'nameVersion' }}
      title={steps('step.nameVersion')}
      description={t('nameVersion.description')}
      done={t('nameVersion.done')}
      busy={t('nameVersion.busy')}
    >
      {(errorOf) => (
        <TextField
          name="name"
          label={t('nameVersion.name')}
          hint={t('nameVersion.hint')}
          error={errorOf('name')}
          maxLength={200}
          autoComplete="off"
        />
      )}
    </FormDialog>
  );
}
