// The people of the centre, and their accounts where the reader may see those.
import { defineStore } from "pinia";
import { computed, ref } from "vue";
import { useSession, type Role } from "@/shared/console/session";
import * as api from "./api";
import { byStanding } from "./order";
import type { Account, StaffFields, StaffMember } from "./types";

export const useStaff = defineStore("staff", () => {
  const session = useSession();
  const people = ref<StaffMember[]>([]);
  const accounts = ref<Account[]>([]);
  const problem = ref<unknown>(null);
  const loaded = ref(false);

  const mayManage = computed(() => session.may("admin", "manager", "deputy"));
  /** Their own consent, or anybody's for whoever keeps what was signed on paper. */
  const mayShow = (person: StaffMember): boolean => session.may("manager", "deputy") || person.id === session.user?.staff_id;
  const mayManageAccounts = computed(() => session.may("admin", "manager"));
  const sorted = computed(() => [...people.value].sort(byStanding));
  const accountOf = (person: StaffMember): Account | undefined =>
    accounts.value.find((account) => account.staff_id === person.id);

  async function load(everyone: boolean): Promise<void> {
    try {
      const [found, known] = await Promise.all([
        api.listStaff(session.centrePath, everyone),
        mayManageAccounts.value && session.centre ? api.listAccounts(session.centre.id) : [],
      ]);
      people.value = found;
      accounts.value = known;
      problem.value = null;
      loaded.value = true;
    } catch (error) {
      problem.value = error;
    }
  }

  function keep(person: StaffMember): StaffMember {
    people.value = [...people.value.filter((known) => known.id !== person.id), person];
    return person;
  }

  function keepAccount(account: Account): Account {
    accounts.value = [...accounts.value.filter((known) => known.id !== account.id), account];
    const person = people.value.find((known) => known.id === account.staff_id);
    if (person) keep({ ...person, username: account.username, roles: account.roles });
    return account;
  }

  const create = async (fields: StaffFields): Promise<StaffMember> =>
    keep(await api.createStaff(session.centrePath, fields));
  const change = async (
    person: StaffMember,
    fields: Partial<StaffFields & { active: boolean }>,
  ): Promise<StaffMember> => keep(await api.changeStaff(session.centrePath, person, fields));
  const pictureOf = (file: string): string => api.pictureAddress(session.centrePath, file);

  /** Keeps the new picture first; nothing but the consent goes when it is taken back. */
  async function show(
    person: StaffMember,
    { agreed, since, photo, picture }: { agreed: boolean; since: string; photo: string | null; picture: File | null },
  ): Promise<StaffMember> {
    if (!agreed) return keep(await api.showPublicly(session.centrePath, person, { agreed }));
    const photo_id = picture ? await api.keepPicture(session.centrePath, picture) : photo;
    return keep(await api.showPublicly(session.centrePath, person, { agreed, agreed_on: since, photo_id }));
  }
  const createAccount = async (person: StaffMember, username: string, roles: Role[]): Promise<Account> =>
    keepAccount(await api.createAccount(session.centre!.id, person.id, username, roles));
  const changeAccount = async (account: Account, fields: { roles?: Role[]; disabled?: boolean }): Promise<Account> =>
    keepAccount(await api.changeAccount(account, fields));

  /** A password that works once, to be told to its owner in person. */
  async function resetPassword(account: Account): Promise<string> {
    const { one_time_password } = await api.resetPassword(account);
    await load(true);
    return one_time_password;
  }

  return {
    people,
    sorted,
    problem,
    loaded,
    mayManage,
    mayShow,
    mayManageAccounts,
    accountOf,
    pictureOf,
    show,
    load,
    create,
    change,
    createAccount,
    changeAccount,
    resetPassword,
  };
});
