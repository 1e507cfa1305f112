import { useParams } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Named } from '~/domain/plans/content';
import { useTranslation } from '~/i18n/useTranslation';
import { Button } from '~/ui/Button';
import { LinkButton } from '~/ui/LinkButton';
import { Select } from '~/ui/Select';

export type ChooseProjectProps = {
  projects: Named[];
  measureId: string;
  busy: boolean;
  onChoose: (project: Named) => void;
  onClose: () => void;
};

/** One more project which realises the measure: one that is there, or a new one. */
export function ChooseProject({ projects, measureId, busy, onChoose, onClose }: ChooseProjectProps) {
  const { t } = useTranslation('meansForms');
  const { t: common } = useTranslation();
  const { partnership = '' } = useParams();
  const [id, setId] = useState('');
  const [missing, setMissing] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  const choose = () => {
    const project = projects.find((one) => one.id === id);
    setMissing(!project);
    if (!project) return;
    onChoose(project);
    setId('');
  };
  return (
    <div className="on-screen-only mt-3 grid gap-3 rounded-control border border-line p-3">
      {projects.length > 0 ? (
        <Select
          ref={select}
          name="project"
          label={t('projects.choose')}
          placeholder={common('form.choose')}
          value={id}
          onChange={({ currentTarget }) => setId(currentTarget.value)}
          error={missing ? common('errors.choose') : undefined}
          options={projects.map((project) => ({ value: project.id, label: project.name }))}
        />
      ) : (
        <p className="text-sm">{t('projects.allLinked')}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {projects.length > 0 && (
          <Button size="small" busy={busy} onClick={choose}>
            {t('projects.attach')}
          </Button>
        )}
        <LinkButton
          size="small"
          variant="quiet"
          icon="plus"
          to={`/${partnership}/projects/new?measure=${measureId}`}
        >
          {t('projects.new')}
        </LinkButton>
        <Button size="small" variant="quiet" onClick={onClose}>
          {common('actions.close')}
        </Button>
      </div>
    </div>
  );
}
