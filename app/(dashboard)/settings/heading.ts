export const heading = { title: 'Settings', description: 'Your company, its team and your account.' }
