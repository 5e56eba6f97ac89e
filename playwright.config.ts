import { defineConfig, devices } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'

/** Servers are started by e2e/fixtures.ts, each on a free port with a data folder of its own. */
export default defineConfig({
  globalSetup: './e2e/database.ts',
  outputDir: 'test-results/playwright',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    // Checks neither see nor wait for animations.
    contextOptions: { reducedMotion: 'reduce' },
    // Traces cost a fifth of the whole run; `npx playwright test --trace on` writes them.
    launchOptions: {
      executablePath: findBrowser(),
      // No sandbox, because Chromium does not start as root with one. The rest disables background requests.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'api', testDir: 'e2e/api' },
    { name: 'dashboard', testDir: 'e2e/dashboard' },
  ],
})
