/** The colors of categories, in the order in which they are assigned: neighbors are easy to tell apart. */
export const categoryColors = [
  'indigo',
  'teal',
  'amber',
  'pink',
  'sky',
  'lime',
  'red',
  'violet',
  'green',
  'orange',
  'blue',
  'brown',
] as const
export type CategoryColor = (typeof categoryColors)[number]
