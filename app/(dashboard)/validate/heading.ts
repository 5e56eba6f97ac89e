export const heading = {
  title: 'Validate',
  description: 'Check a code the way the API does, and see why it is or is not valid.',
}
