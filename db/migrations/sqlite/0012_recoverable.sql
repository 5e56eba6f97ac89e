PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_ledger_balances` (
	`company_id` text NOT NULL,
	`currency` text NOT NULL,
	`account` text NOT NULL,
	`balance_minor` integer NOT NULL,
	PRIMARY KEY(`company_id`, `currency`, `account`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "ledger_balances_sign_ck" CHECK(("__new_ledger_balances"."account" in ('program_expense', 'recoverable') and "__new_ledger_balances"."balance_minor" >= 0) or ("__new_ledger_balances"."account" in ('owed', 'paid') and "__new_ledger_balances"."balance_minor" <= 0))
);
--> statement-breakpoint
INSERT INTO `__new_ledger_balances`("company_id", "currency", "account", "balance_minor") SELECT "company_id", "currency", "account", "balance_minor" FROM `ledger_balances`;--> statement-breakpoint
DROP TABLE `ledger_balances`;--> statement-breakpoint
ALTER TABLE `__new_ledger_balances` RENAME TO `ledger_balances`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
DROP INDEX `bonuses_paid_ix`;--> statement-breakpoint
ALTER TABLE `bonuses` ADD `recovered_at` integer;--> statement-breakpoint
CREATE INDEX `bonuses_recoverable_ix` ON `bonuses` (`company_id`,`beneficiary_id`,`currency`,`amount_minor`) WHERE paid_at is not null and reversed_at is not null and recovered_at is null;--> statement-breakpoint
CREATE INDEX `bonuses_paid_ix` ON `bonuses` (`company_id`,`position`) WHERE paid_at is not null and recovered_at is null;
--> statement-breakpoint
-- By hand: what was taken from paid is recoverable instead.
UPDATE `ledger_balances` SET `balance_minor` = `balance_minor` - (
  SELECT coalesce(sum(`amount_minor`), 0) FROM `ledger_entries`
  WHERE `ledger_entries`.`company_id` = `ledger_balances`.`company_id`
    AND `ledger_entries`.`currency` = `ledger_balances`.`currency` AND `step` = 'reversed' AND `ledger_entries`.`account` = 'paid')
WHERE `account` = 'paid';
--> statement-breakpoint
INSERT INTO `ledger_balances` (`company_id`, `currency`, `account`, `balance_minor`)
SELECT `company_id`, `currency`, 'recoverable', sum(`amount_minor`) FROM `ledger_entries`
WHERE `step` = 'reversed' AND `account` = 'paid' GROUP BY `company_id`, `currency`;
--> statement-breakpoint
UPDATE `ledger_entries` SET `account` = 'recoverable' WHERE `step` = 'reversed' AND `account` = 'paid';
