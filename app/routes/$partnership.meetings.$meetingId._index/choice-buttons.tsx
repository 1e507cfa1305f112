import { classes } from '~/ui/classes';
import { Icon, type IconName } from '~/ui/Icon';

/** One of a few, chosen by one press with a thumb; pressing what is chosen asks for it again. */
export function ChoiceButtons<Value extends string>(props: {
  label: string;
  value: Value | null;
  onChoose: (value: Value) => void;
  options: ReadonlyArray<{ value: Value; label: string; icon: IconName }>;
}) {
  return (
    <fieldset className="flex min-w-0 rounded-control border border-line-strong">
      <legend className="sr-only">{props.label}</legend>
      {props.options.map(({ value, label, icon }, index) => {
        const chosen = value === props.value;
        return (
          <button
            key={value}
            type="button"
            aria-pressed={chosen}
            onClick={() => props.onChoose(value)}
            className={classes(
              'flex min-h-11 flex-1 items-center justify-center gap-1.5 px-3 font-semibold text-sm last:rounded-r-control',
              index === 0 ? 'rounded-l-control' : 'border-line-strong border-l',
              chosen ? 'bg-brand text-white' : 'bg-surface text-ink-soft hover:bg-sunken hover:text-ink',
            )}
          >
            <Icon name={icon} className={classes('size-4', !chosen && 'max-sm:hidden')} />
            {label}
          </button>
        );
      })}
    </fieldset>
  );
}
