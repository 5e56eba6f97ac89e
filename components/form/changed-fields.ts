/** The names of the fields of a form that differ from what it was opened with. */
export function changedFields<Values extends object>(
  before: Values,
  values: Values,
): (keyof Values & string)[] {
  return (Object.keys(values) as (keyof Values & string)[]).filter((name) => values[name] !== before[name])
}
