// The copy buttons of share pages and portals, which are hidden without scripts. Each names the element that it copies.
for (const button of document.querySelectorAll('[data-copies]')) {
  button.hidden = false
  button.addEventListener('click', () => void copy(button, document.getElementById(button.dataset.copies)))
}

async function copy(button, element) {
  try {
    await navigator.clipboard.writeText(element.textContent)
    button.textContent = 'Copied'
  } catch {
    // Browsers have no clipboard on http hosts.
    getSelection().selectAllChildren(element)
    button.textContent = 'Press Ctrl+C to copy'
  }
}
