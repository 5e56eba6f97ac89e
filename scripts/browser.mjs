/** The browser of the tests and its installation. */
import { existsSync } from 'node:fs'
import { run, tool } from './prepare.mjs'

/** Debian's browsers, best first: the headless shell renders the same pages as the full browser, in two thirds of the time. */
const packages = ['chromium-headless-shell', 'chromium']

/**
 * The Chromium to start: CHROMIUM_PATH or the system's. Undefined without either; then Playwright uses its own.
 * @returns {string | undefined}
 */
export function findBrowser() {
  return [process.env.CHROMIUM_PATH, ...packages.map((name) => `/usr/bin/${name}`)].find(
    (path) => path && existsSync(path),
  )
}

/** Installs Debian's browser if possible, otherwise the one that Playwright downloads. */
export async function ensureBrowser() {
  if (findBrowser()) return
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/etc/debian_version')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    console.log('Installing Chromium…')
    await run('apt-get', ['update'], { quiet: true })
    for (const name of packages) {
      const { output } = await run('apt-get', ['install', '-y', name], { quiet: true, env })
      if (findBrowser()) return
      console.log(output)
    }
    console.log('No Chromium from the system’s packages; trying Playwright’s own.')
  }
  const [node, cli] = tool('@playwright/test/cli.js')
  const { code } = await run(node, [cli, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'])
  if (code !== 0) throw new Error('No Chromium could be installed; set CHROMIUM_PATH to one.')
}
