import { useSearchParams } from '@remix-run/react';
import { type Choice, Select } from './Select';

type FilterSelectProps = {
  /** In the address. */
  name: string;
  label: string;
  /** What is shown where nothing is chosen. */
  placeholder: string;
  options: readonly Choice[];
  className?: string;
};

/** A choice in a `FilterForm`; it begins with what the address says. */
export function FilterSelect({ name, ...shown }: FilterSelectProps) {
  const [search] = useSearchParams();
  return <Select name={name} required={false} defaultValue={search.get(name) ?? ''} {...shown} />;
}
