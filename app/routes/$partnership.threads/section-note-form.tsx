import { useState } from 'react';
import { useTranslation } from '~/i18n/useTranslation';
import { Select } from '~/ui/Select';
import { CommentForm } from './comment-form';
import { useTextDiscussion } from './use-text-discussion';

/** A comment to a whole section: for what is about no single passage, and for whoever cannot select one. */
export function SectionNoteForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('threads');
  const { subject, sections } = useTextDiscussion();
  const [section, setSection] = useState(sections[0]?.key ?? '');
  return (
    <CommentForm
      subject={subject}
      label={t('note.label')}
      submitLabel={t('note.submit')}
      draftKey={`section note ${subject.id}`}
      toChange={(id, body) => ({ ...{ id, intent: 'begin', about: subject, body, section, anchor: null } })}
      onDone={onClose}
      onCancel={onClose}
    >
      <Select
        name="section"
        label={t('note.section')}
        options={sections.map(({ key, name }) => ({ value: key, label: name }))}
        value={section}
        onChange={({ target }) => setSection(target.value)}
      />
    </CommentForm>
  );
}
