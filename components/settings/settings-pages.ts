/** The pages of the settings, in the order of their tabs. */
export const settingsPages = {
  company: {
    title: 'Company',
    description: 'How the APIs identify your company, and the clock of its pages.',
  },
  brand: { title: 'Brand', description: 'What people see when a partner shares a code.' },
  team: { title: 'Team', description: 'Who works in this company, and what they may do.' },
  security: { title: 'Security', description: 'The secrets that sign tokens for the GafaPay API.' },
  integrations: {
    title: 'Integrations',
    description: 'Events of your verification provider, and API limits.',
  },
  mail: { title: 'Mail', description: 'How invitations and password links reach people.' },
  data: {
    title: 'Data',
    description:
      'Take your data with you, erase a person, keep backups, and set how long the audit log is kept.',
  },
  account: { title: 'Account', description: 'Your name, email, password and sessions.' },
} as const
export type SettingsPageName = keyof typeof settingsPages

export const settingsPath = (name: SettingsPageName) => `/settings/${name}`
