import { expect, open, personOf, signIn, test } from '../browser'

test('the chart of uses by day is read out from the keyboard, and is a table by choice', async ({
  page,
  context,
  app,
}) => {
  await signIn(context, app.url, personOf(app.acme, 'viewer'))
  await open(page, '/?days=7')
  const chart = page.getByRole('region', { name: 'Uses by day' })
  const slider = chart.getByRole('slider', { name: /Uses by day/ })
  await slider.focus()
  const last = await slider.getAttribute('aria-valuetext')
  await page.keyboard.press('ArrowLeft')
  await expect(slider).toHaveAttribute('aria-valuetext', /^\w+ \d+, \d{4}: \d/)
  await expect(slider).not.toHaveAttribute('aria-valuetext', last!)
  await page.keyboard.press('End')
  await expect(slider).toHaveAttribute('aria-valuetext', last!)

  await chart.getByRole('button', { name: 'View as table' }).click()
  await expect(slider).toHaveCount(0)
  await expect(chart.getByRole('row')).toHaveCount(8)
  await expect(chart.getByRole('row').last()).toHaveText(last!.replace(': ', ''))
})
