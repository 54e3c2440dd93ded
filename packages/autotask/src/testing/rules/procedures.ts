import type { CategoryRules } from "./category-rules.ts";
import type { FormTemplate, NotificationOrder } from "./form-template.ts";
import type { NotificationTemplate } from "./notification-template.ts";
import type { WorkflowRule } from "./workflow-rule.ts";

const mostActiveRules = 200;

/** What the administrator of a tenant set up and the API does not show: category rules, templates and workflow rules. */
export class Procedures {
  readonly #categories = new Map<number, CategoryRules>();
  readonly #notifications = new Map<string, NotificationTemplate>();
  readonly #forms = new Map<string, FormTemplate>();
  readonly #rules = new Map<string, WorkflowRule>();
  readonly #impersonated = new Set<number>();
  /** Whether time may be entered for somebody else. */
  proxyTimeEntry = true;

  categoryRules(category: number): CategoryRules {
    return this.#categories.get(category) ?? {};
  }

  setCategoryRules(category: number, rules: CategoryRules): void {
    this.#categories.set(category, rules);
  }

  notificationTemplate(name: string): NotificationTemplate {
    const template = this.#notifications.get(name);
    if (!template) throw new Error(`There is no notification template named "${name}". Add it before it is used.`);
    return template;
  }

  addNotificationTemplate(template: NotificationTemplate): void {
    this.#notifications.set(template.name, template);
  }

  formTemplate(name: string): FormTemplate {
    const template = this.#forms.get(name);
    if (!template) throw new Error(`There is no form template named "${name}".`);
    return template;
  }

  /** Throws when the template orders a notification that does not exist. */
  addFormTemplate(template: FormTemplate): void {
    if (template.notify) this.#expectTemplate(template.notify);
    this.#forms.set(template.name, template);
  }

  get activeRules(): readonly WorkflowRule[] {
    return [...this.#rules.values()].filter((rule) => rule.isActive !== false);
  }

  /** Adds a rule or replaces the one of the same name. Throws when its template does not exist or the tenant has 200 active rules. */
  putRule(rule: WorkflowRule): void {
    this.#expectTemplate(rule.send);
    const others = this.activeRules.filter(({ name }) => name !== rule.name).length;
    if (rule.isActive !== false && others >= mostActiveRules) {
      throw new Error(`A tenant can have at most ${mostActiveRules} active workflow rules.`);
    }
    this.#rules.set(rule.name, rule);
  }

  removeRule(name: string): void {
    this.#rules.delete(name);
  }

  /** Whether a resource's security level lets integrations write in its name. Off unless allowed. */
  mayBeImpersonated(resourceID: number): boolean {
    return this.#impersonated.has(resourceID);
  }

  allowImpersonation(resourceID: number): void {
    this.#impersonated.add(resourceID);
  }

  #expectTemplate(order: NotificationOrder): void {
    this.notificationTemplate(order.template);
  }
}
