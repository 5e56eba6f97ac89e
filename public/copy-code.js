// The copy button of share pages, which is hidden without scripts.
const button = document.getElementById('copy')
const code = document.getElementById('code')
button.hidden = false
button.addEventListener('click', () => void copy())

async function copy() {
  try {
    await navigator.clipboard.writeText(code.textContent)
    button.textContent = 'Copied'
  } catch {
    // Browsers have no clipboard on http hosts.
    getSelection().selectAllChildren(code)
    button.textContent = 'Press Ctrl+C to copy'
  }
}
