import { openBrowser } from "../demo/browser";
import { startDemo } from "../demo/server";
void (async () => {
  const demo = await startDemo({}); const browser = await openBrowser(); const page = await browser.newPage();
  await page.addInitScript(`new MutationObserver(() => { if (!window.shown && document.querySelector('section[aria-label="Verdict"]')) { window.shown = performance.now(); } }).observe(document, { childList: true, subtree: true }); new PerformanceObserver(l => { window.long = (window.long || []).concat(l.getEntries().map(e => [Math.round(e.startTime), Math.round(e.duration)])); }).observe({ type: "longtask", buffered: true });`);
  for (let i = 0; i < 6; i++) {
    await page.goto(`${demo.url}?scenario=healthy&tab=diagnostics&latency=100`);
    await page.getByRole("region", { name: "Verdict" }).waitFor();
    console.log(JSON.stringify(await page.evaluate(`(() => { const r = performance.getEntriesByType("resource").filter(e => e.name.includes("fetchXml=")); const s = Math.min(...r.map(e => e.startTime)); return { n: r.length, req: r.map(e => [Math.round(e.startTime - s), Math.round(e.requestStart-s), Math.round(e.responseEnd - s)]), shown: window.shown - s, long: (window.long || []).map(([a, b]) => [a - Math.round(s), b]) }; })()`)));
  }
  await browser.close(); await demo.close();
})();
