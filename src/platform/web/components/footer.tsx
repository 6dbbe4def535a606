import type { ViewContext } from '../view-context.js';

/** Foot of every page: invented data are named as such, and nothing classified may be entered. */
export function Footer({ view }: { view: ViewContext }): JSX.Element {
  return (
    <footer class="foot">
      <div class="wrap">
        {view.demo ? <span safe>{view.t('common.footer.demo')}</span> : ''}
        <span safe>{view.t('common.footer.classified')}</span>
        <a href="/accessibility" safe>
          {view.t('common.footer.accessibility')}
        </a>
      </div>
    </footer>
  );
}
