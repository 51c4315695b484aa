import "@/shared/base.css";
