import type { Locale } from '../../model/text.js';
import { tableUnits } from './table-units.js';
import { yamlUnits, type PlacedUnit } from './yaml-units.js';

/** Every text of a file for translators, with its place: of a list (`.csv`) or of a YAML file. Null if it cannot be read. */
export function placedUnits(
  text: string,
  file: string,
  languages: { readonly from: Locale; readonly to: Locale },
): readonly PlacedUnit[] | null {
  return (file.endsWith('.csv') ? tableUnits : yamlUnits)(text, file, languages);
}
