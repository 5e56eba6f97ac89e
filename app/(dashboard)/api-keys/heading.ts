export const heading = {
  title: 'API keys',
  description: 'Credentials your backends use to call the API. A key is shown once, when you create it.',
}
